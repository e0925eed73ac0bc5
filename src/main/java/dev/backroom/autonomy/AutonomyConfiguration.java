package dev.backroom.autonomy;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of this module. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AutonomySettings.class, KnownSystems.class})
class AutonomyConfiguration {}
