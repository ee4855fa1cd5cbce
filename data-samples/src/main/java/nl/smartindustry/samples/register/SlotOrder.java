package nl.smartindustry.samples.register;

/** Visits every slot once in an order that says nothing about activity or size. */
record SlotOrder(int size, int step) {
  private static final double GOLDEN = 0.6180339887498949;

  SlotOrder(int size) {
    this(size, coprime(size));
  }

  int slot(int position) {
    return (int) ((long) position * step % size);
  }

  private static int coprime(int size) {
    int step = Math.max(1, (int) (size * GOLDEN));
    while (divisor(step, size) != 1) {
      step++;
    }
    return step;
  }

  private static int divisor(int a, int b) {
    return b == 0 ? a : divisor(b, a % b);
  }
}
