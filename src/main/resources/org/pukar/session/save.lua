-- Saves a session if it is still as the hop saw it.
-- KEYS[1] the session   KEYS[2], if what is offered changes: the caller's last open session
-- ARGV[1] the end of the session as it was seen, '' if there was none
-- ARGV[2] the session   ARGV[3] how long it is kept, ms
-- ARGV[4] its name if it is to be offered, '' if nothing is
-- Gives 1, or 0 if another hop was first: then nothing is saved.
if redis.call('GETRANGE', KEYS[1], -16, -1) ~= ARGV[1] then
  return 0
end
redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
if KEYS[2] then
  if ARGV[4] == '' then
    redis.call('DEL', KEYS[2])
  else
    redis.call('SET', KEYS[2], ARGV[4], 'PX', ARGV[3])
  end
end
return 1
