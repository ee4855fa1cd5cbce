package nl.smartindustry.samples;

/** What was made: deliveries, records and bytes in the landing, and defects planted. */
public record CountrySummary(int deliveries, long records, long bytes, int planted) {}
