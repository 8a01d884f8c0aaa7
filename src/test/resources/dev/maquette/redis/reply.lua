-- answers in every shape that a script can answer in
redis.call('SET', KEYS[1], ARGV[2])
if ARGV[1] == 'text' then
  return redis.call('GET', KEYS[1])
elseif ARGV[1] == 'number' then
  return 42
elseif ARGV[1] == 'list' then
  return {ARGV[2], KEYS[1], 7}
elseif ARGV[1] == 'error' then
  return redis.error_reply('ERR told to fail')
end
return nil
