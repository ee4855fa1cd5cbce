package nl.smartindustry.ingest.format.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.function.Consumer;
import nl.smartindustry.ingest.definition.Sha256;

/** A file seen through a moving window; every byte passes the hash and the encoding checks once. */
public final class ByteWindow implements AutoCloseable {
  private static final int SIZE = 4 << 20;

  private final InputStream in;
  private final MessageDigest digest = Sha256.digest();
  private final byte[] bytes;
  private Consumer<ByteWindow> watcher = window -> {};
  private int fresh;
  private int from;
  private int to;
  private long base;
  private boolean eof;

  public ByteWindow(Path file) throws IOException {
    in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
    bytes = new byte[(int) Math.max(64, Math.min(SIZE, Files.size(file) + 1))];
  }

  /** From now on, and for what is at hand already, every new byte is shown once. */
  public void watch(Consumer<ByteWindow> newWatcher) {
    watcher = newWatcher;
    fresh = from;
    watcher.accept(this);
  }

  public byte[] bytes() {
    return bytes;
  }

  /** Where the bytes that the watcher has not seen begin. */
  public int fresh() {
    return fresh;
  }

  public int from() {
    return from;
  }

  public int to() {
    return to;
  }

  /** Whether the last byte at hand is the last of the file. */
  public boolean eof() {
    return eof;
  }

  public boolean exhausted() {
    return eof && from == to;
  }

  /** Offset in the file of the first byte at hand. */
  public long offset() {
    return base + from;
  }

  public void skipTo(int position) {
    from = position;
  }

  /** Drops what was skipped and reads until the window is full or the file ends. */
  public void fill() throws IOException {
    System.arraycopy(bytes, from, bytes, 0, to - from);
    base += from;
    to -= from;
    from = 0;
    fresh = to;
    while (to < bytes.length) {
      int read = in.read(bytes, to, bytes.length - to);
      if (read < 0) {
        eof = true;
        break;
      }
      digest.update(bytes, to, read);
      to += read;
    }
    watcher.accept(this);
  }

  /** Reads what is left, so that every byte has passed. */
  public void drain() throws IOException {
    while (!eof) {
      from = to;
      fill();
    }
  }

  /** The SHA-256 of the whole file, once it has been read to its end. */
  public String sha256() {
    return Sha256.hex(digest);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
