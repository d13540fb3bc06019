from kfp import dsl
from kfp.compiler import Compiler


# Component 1: Preprocesses data
@dsl.component(
    base_image='python:3.9',
    packages_to_install=['pandas==1.3.5']
)
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


# Component 2: Trains a model
@dsl.component(
    base_image='tensorflow/tensorflow:2.8.0', # Using a different image
)
def train_model(
    dataset: dsl.InputPath('Dataset'),
    model_output: dsl.Output[dsl.Model]
):
    """Loads processed data and trains a simple model."""
    import pandas as pd
    # Placeholder for training logic
    # In a real scenario, you would load data and train a model
    df = pd.read_csv(dataset)
    print(f"Training model with data from {dataset}...")

    # Save a dummy model file
    with open(model_output.path, 'w') as f:
        f.write("This is a trained model artifact.")
    print(f"Model saved to {model_output.path}")
