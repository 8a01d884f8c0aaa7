-- Takes deliveries in, in exchange for the entry of the outbox that they are made of, or nothing of it.
-- KEYS: the owner's endpoints, the outbox. ARGV: id of the entry or an empty text, most at once to one endpoint,
-- [{id, endpoint, fields}] as JSON. Answers 1, or 0 when the entry is taken already.
if ARGV[1] ~= '' and redis.call('XDEL', KEYS[2], ARGV[1]) == 0 then
  return 0
end
local time = now()
for _, new in ipairs(cjson.decode(ARGV[3])) do
  if redis.call('HEXISTS', KEYS[1], new.endpoint) == 1 then
    redis.call('HSET', delivery(new.id), 'status', 'pending', 'attempts', 0, 'created_at', time, 'next_attempt_at', time,
      unpack(new.fields))
    redis.call('ZADD', due_of(new.endpoint), time, new.id)
    redis.call('LPUSH', 'webhook:' .. new.endpoint .. ':deliveries', new.id)
    redis.call('LTRIM', 'webhook:' .. new.endpoint .. ':deliveries', 0, 49)
    look_again(new.endpoint, tonumber(ARGV[2]))
  end
end
return 1
