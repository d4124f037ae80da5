# Starts tasks of an event loop without end: each starts two more and ends.
# Only so many that memory does not run out before the clock.
import asyncio

alive = 0


async def breed():
    global alive
    await asyncio.sleep(0.001)
    for _ in range(2):
        if alive < 10_000:
            alive += 1
            asyncio.create_task(breed())
    alive -= 1


async def main():
    while True:
        await breed()


asyncio.run(main())
