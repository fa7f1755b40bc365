-- Asks the paths of a file in turn, every time as of another host: the address is part of what an answer says, so that none
-- is one that was given before. {n} in a path is nine digits that grow.
local paths, count = {}, 0

function init(arguments)
  for path in io.lines(arguments[1]) do paths[#paths + 1] = path end
  count = tonumber(arguments[2])
end

function request()
  count = count + 1
  local n = string.format("%09d", count)
  return wrk.format("GET", (paths[1 + count % #paths]:gsub("{n}", n)), {Host = "n" .. n .. ".test"})
end
