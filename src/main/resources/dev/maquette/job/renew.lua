-- Keeps the lease on a running job: its entry counts as just delivered. KEYS: job, lane stream.
-- ARGV: group, consumer, token. Answers 1, or 0 when the job belongs to somebody else or has ended.
if redis.call('HGET', KEYS[1], 'status') ~= 'running' or redis.call('HGET', KEYS[1], 'token') ~= ARGV[3] then
  return 0
end
redis.call('XCLAIM', KEYS[2], ARGV[1], ARGV[2], 0, redis.call('HGET', KEYS[1], 'entry'), 'JUSTID')
return 1
