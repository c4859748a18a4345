-- Lets a claimed session go as it was.
-- KEYS[1] the session   ARGV[1] token of the claim
if redis.call('HGET', KEYS[1], 'token') == ARGV[1] then
  redis.call('HDEL', KEYS[1], 'token', 'until')
end
return 1
