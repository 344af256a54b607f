import { Module } from '@nestjs/common';
import { CommentsModule } from '../../../comments/comments.module.js';
import { ProposalsModule } from '../../../proposals/proposals.module.js';
import { CommentController } from './comment.controller.js';
import { CommentsController } from './comments.controller.js';

/** What people say to each other about a proposal. */
@Module({ imports: [CommentsModule, ProposalsModule], controllers: [CommentsController, CommentController] })
export class CommentsPages {}
