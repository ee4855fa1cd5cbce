/** Collect and process 5.1 to 5.3 of GSBPM: from deliveries to validated tables. */
package nl.smartindustry.ingest;
