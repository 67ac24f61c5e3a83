"""Turns JSON lines on standard input into one Parquet file.

    gongwen query 'SELECT …' --format jsonl | to_parquet.py FILE '[["value", "REAL"], …]'

The second argument names the columns and their types: INTEGER, REAL, TEXT, DATE (YYYY-MM-DD) or
TIMESTAMP (YYYY-MM-DD HH:MM:SS, UTC). Written with pyarrow, else with DuckDB; the same rows give the
same bytes with the same version of either. Memory does not grow with the number of rows.
"""

import datetime
import json
import sys

GROUP = 20_000


def with_pyarrow(path, columns, lines):
    import pyarrow as pa
    import pyarrow.parquet as pq

    types = {
        "INTEGER": pa.int64(), "REAL": pa.float64(), "TEXT": pa.string(), "DATE": pa.date32(),
        "TIMESTAMP": pa.timestamp("s", tz="UTC"),
    }
    convert = {
        "DATE": datetime.date.fromisoformat,
        "TIMESTAMP": lambda text: datetime.datetime.fromisoformat(text + "+00:00"),
        "TEXT": lambda value: value if isinstance(value, str) else json.dumps(value),
        "REAL": float,
    }
    schema = pa.schema([(name, types[kind]) for name, kind in columns])
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:
        values = [[] for _ in columns]

        def write():
            arrays = [pa.array(v, field.type) for v, field in zip(values, schema)]
            writer.write_table(pa.Table.from_arrays(arrays, schema=schema))
            for v in values:
                v.clear()

        for line in lines:
            row = json.loads(line)
            for (name, kind), v in zip(columns, values):
                value = row[name]
                v.append(value if value is None else convert.get(kind, int)(value))
            if len(values[0]) == GROUP:
                write()
        write()


def with_duckdb(path, columns):
    import duckdb

    types = {"INTEGER": "BIGINT", "REAL": "DOUBLE", "TEXT": "VARCHAR"}
    fields = {name: types.get(kind, kind) for name, kind in columns}
    connection = duckdb.connect()
    connection.execute("SET preserve_insertion_order = true; SET TimeZone = 'UTC'")
    source = "read_json('/dev/stdin', format = 'newline_delimited', columns = $columns)"
    target = path.replace("'", "''")
    connection.execute(
        f"COPY (SELECT * FROM {source}) TO '{target}' (FORMAT parquet, COMPRESSION zstd)",
        {"columns": fields})


def main():
    path, columns = sys.argv[1], json.loads(sys.argv[2])
    try:
        import pyarrow.parquet  # noqa: F401
    except ImportError:
        try:
            import duckdb  # noqa: F401
        except ImportError:
            sys.exit("neither pyarrow nor duckdb is installed")
        with_duckdb(path, columns)
        return
    with_pyarrow(path, columns, sys.stdin.buffer)


try:
    main()
except Exception as fault:  # One line is what people read.
    sys.exit(f"{type(fault).__name__}: {fault}".splitlines()[0])
