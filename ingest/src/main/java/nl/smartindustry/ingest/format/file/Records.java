package nl.smartindustry.ingest.format.file;

import java.util.List;

/** The columns and splits of a file. */
public record Records(Header header, List<Split> splits) {}
