-- The bucket of results and who may read it. After 001_tables.sql; may be run again at any time. Whoever names the
-- bucket differently (GENERATED_ASSETS_BUCKET_NAME) changes the name here.

begin;

-- Private: the service hands out links that are signed for an hour. For public links make the bucket public and set
-- maquette.supabase.bucket-public. A bucket that exists stays as it is; files of other types are refused.
insert into storage.buckets (id, name, public, allowed_mime_types)
values (
    'generated_assets',
    'generated_assets',
    false,
    array['image/png', 'image/jpeg', 'image/webp', 'model/gltf-binary']
)
on conflict (id) do nothing;

-- Users read with their own token what their rows name. The path alone would not tell whose a file is, since the task
-- in it is named by the app; the rows do, which only the service writes. Nobody but the service writes files.
drop policy if exists maquette_generated_assets_own on storage.objects;
create policy maquette_generated_assets_own on storage.objects for select to authenticated
    using (
        bucket_id = 'generated_assets'
        and exists (
            select 1
            from (
                select asset_url from public.concept_images where user_id = (select auth.uid())
                union all
                select asset_url from public.models where user_id = (select auth.uid())
            ) as own
            where right(own.asset_url, length(objects.bucket_id || objects.name) + 2)
                = '/' || objects.bucket_id || '/' || objects.name
        )
    );

commit;
