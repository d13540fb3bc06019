MAX_RETRIES = 3


def retries() -> int:
    return MAX_RETRIES * 2
