"""One night of the Smart Industry monitor, for Apache Airflow 2.4 or newer. See README.md."""

import subprocess
from datetime import timedelta

import pendulum
from airflow.decorators import dag, task
from airflow.exceptions import AirflowException, AirflowFailException

HOME = "/opt/smart-industry"
SETTINGS = "/etc/smart-industry/settings.yaml"
DONE = (0, 10)  # published or unchanged; published with warnings
AGAIN = (66, 73, 74, 75)  # late, disk full, input/output, busy


def run(*command: str) -> None:
    """Runs one command; tells what is worth another try from what waits for a person."""
    code = subprocess.run([f"{HOME}/smart-industry", *command, "--settings", SETTINGS], check=False).returncode
    if code in AGAIN:
        raise AirflowException(f"{command[0]} ended with {code}")
    if code not in DONE:
        raise AirflowFailException(f"{command[0]} ended with {code}")


@dag(
    schedule="30 2 * * *",
    start_date=pendulum.datetime(2025, 1, 1, tz="Europe/Amsterdam"),
    catchup=False,  # a night takes what has arrived; ten missed nights are one
    max_active_runs=1,
    default_args={"retries": 3, "retry_delay": timedelta(minutes=30)},
)
def smart_industry():
    @task(execution_timeout=timedelta(hours=6))
    def nightly():
        run("nightly", "--time-budget", "5h")

    @task
    def status():
        run("status", "--max-age", "26h")

    nightly() >> status()


smart_industry()
