# Makes what every test starts from, once: prepare.sh <postgres>. A cluster with an ordinary user, who owns the one database.
set -e
bin=$(dirname "$1")
gcc -shared -fPIC -O1 -w -o /tmp/out/shim.so /work/shim.c
cp /work/query.py /tmp/out
export LD_PRELOAD=/tmp/out/shim.so
"$bin/initdb" -D /tmp/data -U codelab -A trust -E UTF8 --locale=C.UTF-8 --no-sync --wal-segsize=1
printf '%s\n' 'CREATE ROLE student LOGIN' 'ALTER DATABASE postgres OWNER TO student' 'ALTER SCHEMA public OWNER TO student' |
  "$1" --single -D /tmp/data -c fsync=off -c dynamic_shared_memory_type=mmap postgres
tar -C /tmp -cf /tmp/out/data.tar data
