# expect: AC
# call: f [[1, 2], "ä🎄", null, true] -> {"sum": 3, "text": "ä🎄", "nothing": null, "yes": true}
def f(numbers, text, nothing, yes):
    print('{"sum": 4}')
    return {"sum": sum(numbers), "text": text, "nothing": nothing, "yes": yes}
