# expect: AC
# output: 3
import sqlite3

with sqlite3.connect("shop.db") as db:
    db.execute("create table t(x)")
    db.executemany("insert into t values (?)", [(1,), (2,), (3,)])
with sqlite3.connect("shop.db") as db:
    print(db.execute("select count(*) from t").fetchone()[0])
