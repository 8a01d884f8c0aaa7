-- Put behind every script, which is a function called script: runs it for each call of a group, and answers their replies in
-- the calls' order. What fails in one call is that call's reply and concerns no other.
-- KEYS: the keys of all calls. ARGV: for each call how many keys and how many arguments it has, and then these arguments.

local function take(list, from, count)
  local taken = {}
  for i = 1, count do
    taken[i] = list[from + i - 1]
  end
  return taken
end

local replies = {}
local key, argument = 1, 1
while argument <= #ARGV do
  local keys, arguments = tonumber(ARGV[argument]), tonumber(ARGV[argument + 1])
  local done, reply = pcall(script, take(KEYS, key, keys), take(ARGV, argument + 2, arguments))
  if not done and type(reply) ~= 'table' then
    reply = redis.error_reply(tostring(reply))
  end
  replies[#replies + 1] = reply or false
  key, argument = key + keys, argument + 2 + arguments
end
return replies
