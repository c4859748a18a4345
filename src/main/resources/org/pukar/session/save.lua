-- Saves a claimed session and lets it go.
-- KEYS[1] the session   KEYS[2] the caller's last open session
-- ARGV[1] token of the claim   ARGV[2] the session   ARGV[3] how long it is kept, ms
-- ARGV[4] its name
-- ARGV[5] how long it may be resumed, ms; 0 if nothing may be, -1 if what might be resumed stays as it is
-- Gives 1, or 0 if the claim had run out and another hop took the session: then nothing is saved.
if redis.call('HGET', KEYS[1], 'token') ~= ARGV[1] then
  return 0
end
redis.call('HSET', KEYS[1], 'value', ARGV[2])
redis.call('HDEL', KEYS[1], 'token', 'until')
redis.call('PEXPIRE', KEYS[1], ARGV[3])
local resume = tonumber(ARGV[5])
if resume > 0 then
  redis.call('SET', KEYS[2], ARGV[4], 'PX', ARGV[5])
elseif resume == 0 then
  redis.call('DEL', KEYS[2])
end
return 1
