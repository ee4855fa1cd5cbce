/**
 * How long a night takes and how much memory it needs, beside DuckDB on the same files; and the
 * command {@code estimate} beside R; and the command {@code protect} on public instances.
 */
package nl.smartindustry.report.bench;
