-- Changes a job and the documents that go with it, unless the caller has lost the job.
-- KEYS: job, lane stream, job events, then the documents. ARGV: group, the change as JSON
-- {token?, fields, removed, changes, spent, event?, data?, seconds, ends}. Without a token (a cancel from outside) the change
-- holds for whoever has the job.
-- Answers done | gone | lost | conflict | the status with which the job has ended.

-- Whoever follows the owner of an ended job learns of it from a stream; see EndedJobs. Without followers nothing is written.
local function tell_followers(job, owner, event, data)
  if redis.call('SISMEMBER', 'jobs:followed', owner) == 1 then
    local known = redis.call('HMGET', job, 'id', 'kind', 'completed_at')
    redis.call('XADD', 'jobs:ended', 'MAXLEN', '~', 100000, '*', 'id', known[1], 'kind', known[2], 'owner', owner,
      'status', event, 'at', known[3], 'job', data)
  end
end

local change = cjson.decode(ARGV[2])
local status, token, ended_by, entry, owner =
  unpack(redis.call('HMGET', KEYS[1], 'status', 'token', 'ended_by', 'entry', 'owner'))
if not status then
  return {'gone'}
end
if status ~= 'queued' and status ~= 'running' then
  -- the answer to this very ending may have been lost on the way, and so it is asked for again
  if change.ends and change.token and ended_by == change.token then
    return {'done'}
  end
  return {status}
end
if change.token and token ~= change.token then
  return {'lost'}
end
if not as_expected(change.changes) then
  return {'conflict'}
end

local fields = change.fields
if change.ends then
  for _, last in ipairs({'ended_by', change.token or 'outside', 'token', token + 1}) do
    table.insert(fields, last)
  end
end
if #fields > 0 then
  redis.call('HSET', KEYS[1], unpack(fields))
end
if #change.removed > 0 then
  redis.call('HDEL', KEYS[1], unpack(change.removed))
end
apply(change.changes)
if change.ends then
  local account = account_of(KEYS[1])
  settle(account, change.spent)
  close_account(account, change.spent)
  redis.call('XACK', KEYS[2], ARGV[1], entry)
  redis.call('XDEL', KEYS[2], entry)
  redis.call('EXPIRE', KEYS[1], change.seconds)
  tell_followers(KEYS[1], owner, change.event, change.data)
elseif change.spent.millionths > 0 then
  settle(account_of(KEYS[1]), change.spent)
end
if change.event then
  announce(KEYS[3], change.event, change.data, change.seconds)
end
return {'done'}
