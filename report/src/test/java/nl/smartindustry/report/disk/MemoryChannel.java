package nl.smartindustry.report.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.Arrays;

/** An open file or folder of a {@link MemoryDisk}. */
final class MemoryChannel extends FileChannel {
  private final MemoryDisk disk;
  private final MemoryPath path;
  private final DiskNode node;
  private int position;

  MemoryChannel(MemoryDisk disk, MemoryPath path, DiskNode node) {
    this.disk = disk;
    this.path = path;
    this.node = node;
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    disk.call(DiskCall.READ, path, () -> {});
    int count = Math.min(target.remaining(), node.bytes.length - position);
    if (count <= 0) {
      return -1;
    }
    target.put(node.bytes, position, count);
    position += count;
    return count;
  }

  /** As much as there is room for. */
  @Override
  public int write(ByteBuffer source) throws IOException {
    int before = position;
    disk.call(DiskCall.WRITE, path, () -> append(source));
    return position - before;
  }

  private void append(ByteBuffer source) throws IOException {
    long room = disk.room();
    int count = (int) Math.min(room, source.remaining());
    if (count == 0 && source.hasRemaining()) {
      throw new IOException("No space left on device");
    }
    node.bytes = Arrays.copyOf(node.bytes, Math.max(node.bytes.length, position + count));
    source.get(node.bytes, position, count);
    position += count;
  }

  @Override
  public void force(boolean metadata) throws IOException {
    disk.call(DiskCall.FLUSH, path, () -> disk.flush(node));
  }

  @Override
  public FileLock tryLock(long from, long size, boolean shared) throws IOException {
    disk.call(DiskCall.LOCK, path, () -> {});
    if (node.lockedBy != null) {
      return null;
    }
    node.lockedBy = this;
    return new FileLock(this, from, size, shared) {
      @Override
      public boolean isValid() {
        return node.lockedBy == MemoryChannel.this;
      }

      @Override
      public void release() {
        unlock();
      }
    };
  }

  private void unlock() {
    node.lockedBy = node.lockedBy == this ? null : node.lockedBy;
  }

  @Override
  protected void implCloseChannel() {
    unlock();
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public FileChannel position(long next) {
    position = (int) next;
    return this;
  }

  @Override
  public long size() {
    return node.bytes.length;
  }

  @Override
  public FileChannel truncate(long size) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long read(ByteBuffer[] targets, int from, int length) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long write(ByteBuffer[] sources, int from, int length) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long transferTo(long from, long count, WritableByteChannel target) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long transferFrom(ReadableByteChannel source, long from, long count) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int read(ByteBuffer target, long from) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int write(ByteBuffer source, long from) {
    throw new UnsupportedOperationException();
  }

  @Override
  public MappedByteBuffer map(MapMode mode, long from, long size) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileLock lock(long from, long size, boolean shared) {
    throw new UnsupportedOperationException();
  }
}
