-- Asks a new question with every request: fills the blanks of a path from a number that grows. See Blanks.java.
local threads = 0

function setup(thread)
  thread:set("first", threads * 1000000)
  threads = threads + 1
end

local template, count = "", 0

function init(arguments)
  template = arguments[1]
  count = tonumber(arguments[2])
end

function request()
  count = count + 1
  local n = first + count
  local x = 102.6 + n % 1000 * 3e-4 + n * 1e-9
  local y = 21.3 + n * 7 % 1000 * 3e-4
  local corners = {}
  for i = 0, 24 do
    local angle = -2 * math.pi * (i % 24) / 24
    corners[#corners + 1] = string.format("%.9f%%20%.9f", x + 0.2 + 0.15 * math.cos(angle), y + 0.2 + 0.15 * math.sin(angle))
  end
  local blanks = {
    polygon = "POLYGON((" .. table.concat(corners, ",") .. "))",
    ind = string.format("ind_%02d", 2 + n % 39),
    year = string.format("%d", 2016 + math.floor(n / 39) % 10),
    low = string.format("%.9f", n * -1e-9),
    goal = string.format("%.9f", 70 + n * 1e-7),
    x0 = string.format("%.9f", x),
    y0 = string.format("%.9f", y),
    x1 = string.format("%.9f", x + 0.25),
    y1 = string.format("%.9f", y + 0.25),
  }
  return wrk.format("GET", (template:gsub("{(%w+)}", blanks)))
end
