from __future__ import annotations


def add(a: int, b: int) -> int:
    return a + b


# Argo starts here: hands add its inputs and keeps what it gives.
def launch():
    import json, os, sys

    with open("/tmp/argots/parameters.json", encoding="utf-8") as file:
        entries = json.load(file)
    given = {entry["name"]: entry["value"] for entry in entries}

    def whole(text):
        number = json.loads(text)
        return int(number) if number == int(number) else int(text)

    def write(name, value, *kinds):
        value = value.item() if hasattr(value, "item") else value  # numpy's scalars
        if type(value) not in kinds:
            sys.exit(f"The output {name} cannot be {value!r}: it is a {kinds[0].__name__}")
        with open("/tmp/outputs/" + name, "w") as file:
            file.write(json.dumps(value) + "\n")

    os.makedirs("/tmp/outputs", exist_ok=True)
    result = add(a=whole(given["a"]), b=whole(given["b"]))
    write("result", result, int)


if __name__ == "__main__":
    launch()
