-- Asks a new question with every request: fills the blanks of a path from a number that grows. See Blanks.java.
local threads = 0

function setup(thread)
  thread:set("first", threads * 1000000)
  threads = threads + 1
end

local template, count, n, x, y = "", 0, 0, 0, 0

function init(arguments)
  template = arguments[1]
  count = tonumber(arguments[2])
end

local function fine(number)
  return string.format("%.9f", number)
end

-- Only what a path asks for is worked out: the asker shares the cores with the server.
local blanks = {
  polygon = function()
    local corners = {}
    for i = 0, 24 do
      local angle = -2 * math.pi * (i % 24) / 24
      corners[#corners + 1] = string.format("%.9f%%20%.9f", x + 0.2 + 0.15 * math.cos(angle), y + 0.2 + 0.15 * math.sin(angle))
    end
    return "POLYGON((" .. table.concat(corners, ",") .. "))"
  end,
  ind = function() return string.format("ind_%02d", 2 + n % 39) end,
  year = function() return string.format("%d", 2016 + math.floor(n / 39) % 10) end,
  low = function() return fine(n * -1e-9) end,
  goal = function() return fine(70 + n * 1e-7) end,
  x0 = function() return fine(x) end,
  y0 = function() return fine(y) end,
  x1 = function() return fine(x + 0.25) end,
  y1 = function() return fine(y + 0.25) end,
}

function request()
  count = count + 1
  n = first + count
  x = 102.6 + n % 1000 * 3e-4 + n * 1e-9
  y = 21.3 + n * 7 % 1000 * 3e-4
  return wrk.format("GET", (template:gsub("{(%w+)}", function(blank) return blanks[blank]() end)))
end
