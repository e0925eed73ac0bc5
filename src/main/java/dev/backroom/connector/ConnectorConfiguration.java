package dev.backroom.connector;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Switches on the connectors' settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ConnectorSettings.class, SystemSettings.class})
class ConnectorConfiguration {}
