from __future__ import annotations


def deploy_model(
    model_input: Input[Model],
    accuracy: float
):
    """Deploy model (when conditions are met)"""
    print(f"Deploying model with accuracy: {accuracy:.4f}")
    print(f"Model path: {model_input.path}")
    # Actual deployment logic (K8s Serving, BentoML, etc.)


# Argo starts here: hands deploy_model its inputs and keeps what it gives.
def launch():
    import json, types

    with open("/tmp/argots/parameters.json", encoding="utf-8") as file:
        entries = json.load(file)
    given = {entry["name"]: entry["value"] for entry in entries}
    deploy_model(
        model_input=types.SimpleNamespace(name="model_input", path="/tmp/inputs/modelInput", uri="/tmp/inputs/modelInput"),
        accuracy=float(given["accuracy"]),
    )


if __name__ == "__main__":
    launch()
