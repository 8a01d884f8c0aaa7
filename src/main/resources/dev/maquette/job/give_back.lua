-- Gives an entry back to its lane that was read and not begun. KEYS: job, lane stream. ARGV: group, entry, job id.
redis.call('XACK', KEYS[2], ARGV[1], ARGV[2])
redis.call('XDEL', KEYS[2], ARGV[2])
if redis.call('HGET', KEYS[1], 'entry') == ARGV[2] then
  redis.call('HSET', KEYS[1], 'entry', redis.call('XADD', KEYS[2], '*', 'job', ARGV[3]))
end
