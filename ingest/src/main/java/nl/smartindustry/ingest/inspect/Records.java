package nl.smartindustry.ingest.inspect;

import java.util.List;

/** The columns and splits of a file. */
record Records(Header header, List<Split> splits) {}
