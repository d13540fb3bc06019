"""Writes customers.csv, the data that the pipelines are tried with: who of a shop's customers has left.

    python3 customers.py > customers.csv

The same every time. Some rows lack a value and some are there twice, as in real data.
"""
import random

rows = 360
chance = random.Random(7)

print("months,monthly_charge,support_calls,late_payments,discount,target")
kept = []
for number in range(rows):
    months = chance.randint(1, 72)
    charge = round(chance.uniform(20, 120), 1)
    calls = chance.choice([0, 0, 0, 1, 1, 2, 3, 5])
    late = chance.choice([0, 0, 0, 0, 1, 1, 2, 4])
    discount = chance.choice([0, 0, 5, 10, 20])
    unhappy = 0.9 * calls + 1.1 * late + 0.03 * charge - 0.05 * months - 0.08 * discount
    left = int(unhappy + chance.gauss(0, 0.5) > 1.2)
    row = [str(value) for value in (months, charge, calls, late, discount, left)]
    if number % 40 == 39:
        row[chance.randrange(5)] = ""
    kept.append(",".join(row))
    if number % 60 == 59:
        kept.append(kept[chance.randrange(len(kept))])
print("\n".join(kept))
