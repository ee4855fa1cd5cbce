/** Ingest of one large delivery beside other programs on the same file, whole processes all. */
package nl.smartindustry.report.bench.register;
