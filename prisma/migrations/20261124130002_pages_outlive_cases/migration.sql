-- DropForeignKey
ALTER TABLE "page" DROP CONSTRAINT "page_case_id_fkey";
