-- Gives back what it is given.
return ARGV[1]
