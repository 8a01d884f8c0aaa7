-- Takes work in: job record, stream entry, idempotency entry and state documents, or nothing of it.
-- KEYS: job, lane stream, index of the owner's jobs, job events, idempotency entry (unused when the request has no key),
-- then the documents. ARGV[1]: the acceptance as JSON.
-- Answers accepted | replayed job answer | key_reused | queue_full | over_budget | conflict.
local acceptance = cjson.decode(ARGV[1])

if acceptance.idempotency then
  local known = redis.call('GET', KEYS[5])
  if known then
    local entry = cjson.decode(known)
    if entry.fingerprint ~= acceptance.idempotency.fingerprint then
      return {'key_reused'}
    end
    return {'replayed', entry.job, entry.answer}
  end
end
if redis.call('XLEN', KEYS[2]) >= acceptance.depth then
  return {'queue_full'}
end
if acceptance.reservation and exceeds_budget(KEYS[1], acceptance.reservation) then
  return {'over_budget'}
end
if not as_expected(acceptance.changes) then
  return {'conflict'}
end

local entry = redis.call('XADD', KEYS[2], '*', 'job', acceptance.id)
redis.call('HSET', KEYS[1], 'entry', entry, unpack(acceptance.fields))
redis.call('ZADD', KEYS[3], acceptance.created, acceptance.id)
redis.call('ZREMRANGEBYSCORE', KEYS[3], '-inf', acceptance.created - 2000 * acceptance.index_seconds)
redis.call('EXPIRE', KEYS[3], 2 * acceptance.index_seconds)
keep_event(KEYS[4], 'queued', acceptance.event, acceptance.index_seconds)
apply(acceptance.changes)
if acceptance.reservation then
  reserve(KEYS[1], acceptance.reservation)
end
if acceptance.idempotency then
  redis.call('SET', KEYS[5], acceptance.idempotency.entry, 'EX', acceptance.idempotency.seconds)
end
return {'accepted'}
