/** How long a night takes and how much memory it needs, beside DuckDB on the same files. */
package nl.smartindustry.report.bench;
