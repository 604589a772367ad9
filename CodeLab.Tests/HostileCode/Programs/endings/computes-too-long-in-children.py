# expect: TLE
# limits: cpu=1 wall=6
import multiprocessing


def burn():
    while True:
        pass


workers = [multiprocessing.Process(target=burn) for _ in range(3)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
