"""Who differs most on each issue: from Parley's Neo4j to pandas.

    python -m venv venv && venv/bin/pip install neo4j pandas
    NEO4J_URI=bolt://127.0.0.1:17687 NEO4J_PASSWORD_FILE=… venv/bin/python alignment_pandas.py talks-2025 2025-08-09

`parley db status` tells the address; the password is in the data folder that it names (neo4j/password).
"""

import os
import sys
from pathlib import Path

import pandas as pd
from neo4j import READ_ACCESS, GraphDatabase

HELD = """
MATCH (a:Actor {dataset: $dataset})-[:HOLDS]->(s:Stance)-[:ON]->(i:Issue)
WHERE s.validFrom <= $day AND s.validTo >= $day AND s.supersededOn > $day AND s.value IS NOT NULL
RETURN a.name AS actor, i.name AS issue, s.value AS value ORDER BY actor, issue
"""


def held(driver, dataset: str, day: str) -> pd.DataFrame:
    """Values that each actor holds on each issue on a day, one row each."""
    with driver.session(database="neo4j", default_access_mode=READ_ACCESS) as session:
        rows = session.execute_read(lambda transaction: transaction.run(HELD, dataset=dataset, day=day).data())
    return pd.DataFrame(rows, columns=["actor", "issue", "value"])


def main() -> None:
    dataset, day = sys.argv[1:3]
    uri = os.environ.get("NEO4J_URI", "bolt://127.0.0.1:17687")
    password = Path(os.environ["NEO4J_PASSWORD_FILE"]).read_text().strip()
    with GraphDatabase.driver(uri, auth=(os.environ.get("NEO4J_USER", "neo4j"), password)) as driver:
        table = held(driver, dataset, day)
    spread = table.groupby("issue")["value"].agg(actors="count", low="min", high="max", mean="mean")
    spread["span"] = spread["high"] - spread["low"]
    print(spread.sort_values(["span", "actors"], ascending=False).round(2).to_string())


if __name__ == "__main__":
    main()
