package nl.smartindustry.ingest.derived.units.memory;

import org.apache.spark.sql.types.StructType;

/** The columns of the tables that come out, in the order of their contracts. */
public record Schemas(StructType unit, StructType demography, StructType revision) {}
