# expect: AC
# output: [0, 1, 2] hello
import asyncio


async def later(n):
    await asyncio.sleep(0.01)
    return n


async def main():
    child = await asyncio.create_subprocess_exec("/bin/echo", "hello", stdout=asyncio.subprocess.PIPE)
    said, _ = await child.communicate()
    print(await asyncio.gather(*(later(n) for n in range(3))), said.decode().strip())


asyncio.run(main())
