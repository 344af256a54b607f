import { Module } from '@nestjs/common';
import { HomeController } from './home/home.controller.js';

/** The pages. */
@Module({ controllers: [HomeController] })
export class WebModule {}
