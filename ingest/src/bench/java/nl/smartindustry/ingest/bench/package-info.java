/**
 * Measures ingest beside other programs on one and the same file: rows per second of processor
 * time, seconds and peak memory, each contestant a process of its own in one run.
 *
 * <p>{@code mvn -q -P bench -DskipTests -Dspotless.check.skip -pl ingest verify}
 */
package nl.smartindustry.ingest.bench;
