package dev.backroom.figures;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the catalogue of figures. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FigureSettings.class)
class FiguresConfiguration {}
