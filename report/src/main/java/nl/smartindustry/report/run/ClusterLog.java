package nl.smartindustry.report.run;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.FileAppender;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.layout.PatternLayout;

/**
 * What Spark logs where {@code spark-submit} has started the program. It brings a configuration of
 * its own, under which the lines of a night drown in thousands of Spark's.
 */
public final class ClusterLog {
  private static final String OURS = "/log4j2.properties";
  private static final String NAME = "cluster";

  /** What these write is of machines alone; what others write may quote a record. */
  private static final List<String> OF_MACHINES =
      List.of(
          "org.apache.spark.deploy.client",
          "org.apache.spark.scheduler.cluster",
          "org.apache.spark.scheduler.TaskSchedulerImpl",
          "org.apache.spark.storage.BlockManagerMasterEndpoint",
          "org.apache.spark.HeartbeatReceiver");

  private ClusterLog() {}

  /** Lets the terminal be the operator's, as without {@code spark-submit}. */
  public static void quiet() {
    if (onCluster()) {
      try {
        Configurator.reconfigure(ClusterLog.class.getResource(OURS).toURI());
      } catch (URISyntaxException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  /**
   * Keeps from now on what Spark warns of about its machines, such as an executor that is lost. The
   * file, for its owner alone, is there once there is something to say.
   */
  static void keepIn(Path file) {
    if (onCluster() && LogManager.getContext(false) instanceof LoggerContext context) {
      var configuration = context.getConfiguration();
      var layout = PatternLayout.newBuilder().withPattern("%d{ISO8601} %p %c{1}: %m{nolookups}%n");
      var appender =
          FileAppender.newBuilder()
              .setName(NAME)
              .withFileName(file.toString())
              .withCreateOnDemand(true)
              .setLayout(layout.withConfiguration(configuration).build())
              .setConfiguration(configuration)
              .build();
      appender.start();
      configuration.addAppender(appender);
      OF_MACHINES.forEach(name -> configuration.addLogger(name, logger(name, appender)));
      context.updateLoggers();
    }
  }

  private static LoggerConfig logger(String name, FileAppender appender) {
    var logger = new LoggerConfig(name, Level.WARN, false);
    logger.addAppender(appender, Level.WARN, null);
    return logger;
  }

  private static boolean onCluster() {
    return System.getProperty("spark.master") != null;
  }
}
