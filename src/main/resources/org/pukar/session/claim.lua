-- Claims a session for one hop, so that hops of one session are in order wherever they arrive.
-- KEYS[1] the session   KEYS[2] the caller's last open session
-- ARGV[1] token of this claim   ARGV[2] how long it holds, ms
-- Gives {'busy'} while another hop holds it, else {'mine', <session or ''>, <name of the last one or ''>}.
local held = redis.call('HMGET', KEYS[1], 'value', 'token', 'until')
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
if held[2] and tonumber(held[3]) > now then
  return {'busy'}
end
local hold = tonumber(ARGV[2])
redis.call('HSET', KEYS[1], 'token', ARGV[1], 'until', now + hold)
if not held[1] then
  redis.call('PEXPIRE', KEYS[1], hold)
end
return {'mine', held[1] or '', redis.call('GET', KEYS[2]) or ''}
