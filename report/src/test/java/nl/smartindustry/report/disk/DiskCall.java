package nl.smartindustry.report.disk;

import java.io.IOException;

/** What a program may ask of a disk. */
public enum DiskCall {
  CREATE,
  WRITE,
  FLUSH,
  RENAME,
  DELETE,
  PERMIT,
  LOCK,
  READ,
  LIST,
  LOOK;

  /** Whether another state of the disk follows. */
  public boolean changes() {
    return compareTo(PERMIT) <= 0;
  }

  /** What happens around each call; the call fails where it throws. */
  @FunctionalInterface
  public interface Watch {
    void before(DiskCall call, String path) throws IOException;

    /** The call has been made; it reports an error nevertheless where this throws. */
    default void after(DiskCall call, String path) throws IOException {}
  }

  /** The end of a process or of its machine: no call is answered any more. */
  public static final class Cut extends Error {
    private static final long serialVersionUID = 1;

    public Cut() {
      super("the disk does not answer", null, false, false);
    }
  }
}
