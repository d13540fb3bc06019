from __future__ import annotations


# Component 1: Preprocesses data
def preprocess_data(
    raw_data_path: str,
    processed_data: dsl.OutputPath('Dataset')
):
    """Loads raw data, cleans it, and saves it to an output path."""
    import pandas as pd

    df = pd.read_csv(raw_data_path)
    # Perform cleaning operations
    df_cleaned = df.dropna()
    df_cleaned.to_csv(processed_data, index=False)
    print("Data preprocessing complete.")


# Argo starts here: hands preprocess_data its inputs and keeps what it gives.
def launch():
    import json, os, re

    with open("/tmp/argots/parameters.json", encoding="utf-8") as file:
        entries = json.load(file)
    given = {entry["name"]: re.sub("{\u2060(\u2060*)(?={)", "{\\1", entry["value"]) for entry in entries}
    os.makedirs("/tmp/outputs", exist_ok=True)
    preprocess_data(raw_data_path=given["rawDataPath"], processed_data="/tmp/outputs/processedData")


if __name__ == "__main__":
    launch()
