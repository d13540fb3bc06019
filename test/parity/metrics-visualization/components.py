from kfp import dsl
from kfp.dsl import HTML, ClassificationMetrics, Markdown, Metrics, Output

IMAGE = "python:3.11-slim"
PACKAGES = ["scikit-learn==1.4.0"]


@dsl.component(base_image=IMAGE, packages_to_install=PACKAGES)
def wine_classification(metrics: Output[ClassificationMetrics]):
    """A ROC curve: is it the second wine?"""
    from sklearn.datasets import load_wine
    from sklearn.ensemble import RandomForestClassifier
    from sklearn.metrics import roc_curve
    from sklearn.model_selection import cross_val_predict

    features, wine = load_wine(return_X_y=True)
    second = wine == 1
    scores = cross_val_predict(RandomForestClassifier(n_estimators=10, random_state=7), features, second, cv=3, method="predict_proba")
    false_positives, true_positives, thresholds = roc_curve(second, scores[:, 1])
    # The first threshold is infinite, and JSON has no infinity.
    metrics.log_roc_curve(false_positives.tolist(), true_positives.tolist(), [min(value, 1.0) for value in thresholds.tolist()])


@dsl.component(base_image=IMAGE, packages_to_install=PACKAGES)
def iris_sgd_classifier(test_samples_fraction: float, metrics: Output[ClassificationMetrics]):
    """A confusion matrix."""
    from sklearn.datasets import load_iris
    from sklearn.linear_model import SGDClassifier
    from sklearn.metrics import confusion_matrix
    from sklearn.model_selection import train_test_split

    iris = load_iris()
    train_x, test_x, train_y, test_y = train_test_split(iris.data, iris.target, test_size=test_samples_fraction, random_state=7)
    predicted = SGDClassifier(random_state=7).fit(train_x, train_y).predict(test_x)
    metrics.log_confusion_matrix(iris.target_names.tolist(), confusion_matrix(test_y, predicted).tolist())


@dsl.component(base_image=IMAGE, packages_to_install=PACKAGES)
def digit_classification(metrics: Output[Metrics]):
    """A number."""
    from sklearn.datasets import load_digits
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import cross_val_score

    digits = load_digits()
    scores = cross_val_score(LogisticRegression(max_iter=5000), digits.data, digits.target, cv=5)
    metrics.log_metric("accuracy", float(scores.mean()))


@dsl.component(base_image=IMAGE)
def html_visualization(html_artifact: Output[HTML]):
    with open(html_artifact.path, "w") as file:
        file.write("<!doctype html><title>Report</title><h1>All is well</h1>")


@dsl.component(base_image=IMAGE)
def markdown_visualization(markdown_artifact: Output[Markdown]):
    with open(markdown_artifact.path, "w") as file:
        file.write("# Report\n\nAll is *well*.\n")
