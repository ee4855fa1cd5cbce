package nl.smartindustry.ingest.format.file;

import java.io.Serializable;

/**
 * A record that cannot be read: one physical line, after which reading goes on.
 *
 * @param start offset of its first byte in the file
 * @param end offset after its last byte, line end included
 * @param line number of the line in the file, from 1
 */
public record BrokenRecord(long start, long end, long line, Defect defect)
    implements Serializable {}
